import type { Room } from './room';

/** What a waiting room remembers of itself, in its own storage; its tickets stand beside it. */
export function readRoom({ kv }: DurableObjectStorage): Room | null {
  return kv.get<Room>('room') ?? null;
}

export function keepRoom({ kv }: DurableObjectStorage, room: Room): Room {
  kv.put('room', room);
  return room;
}
