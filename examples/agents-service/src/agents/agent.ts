export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly endpoint: string;
  readonly tags: readonly string[];
  lastSeen: number;
}

export interface AgentInput {
  readonly name: string;
  readonly endpoint: string;
  readonly tags?: readonly string[];
}

/** The open connection of one agent; `/status` shows how many there are. */
export class AgentSession {
  static open = 0;

  constructor(readonly agentId: string) {
    AgentSession.open += 1;
  }

  close(): void {
    AgentSession.open -= 1;
  }
}
