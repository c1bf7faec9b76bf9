import { useServices } from '../../services';
import { useLoaded, type Loaded } from '../../shared/use-loaded';

/** Bytes of one part. Parts never change, so they are not read again when something else did. */
export function usePart(itemId: string, name: string): readonly [Loaded<Uint8Array<ArrayBuffer>>, () => void] {
  const { cases } = useServices();
  return useLoaded(() => cases.readPart(itemId, name), 0, [itemId, name]);
}

/** Bytes as text. What is no UTF-8 becomes a replacement sign, never an error. */
export function asText(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder().decode(bytes);
}
