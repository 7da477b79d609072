// The part of SARIF 2.1.0 that the tool writes; the whole format is held by a schema test.

export type SarifLevel = "error" | "warning" | "note";

export interface SarifMessage {
  readonly text: string;
  readonly markdown?: string;
}

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: "%SRCROOT%" };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
  readonly id?: number;
  readonly message?: SarifMessage;
}

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: SarifMessage;
  readonly fullDescription: SarifMessage;
  readonly help: SarifMessage;
  readonly helpUri: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: {
    readonly precision: "very-high" | "high" | "medium" | "low";
    readonly "problem.severity": "error" | "warning" | "recommendation";
    readonly tags: readonly string[];
  };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly locations: readonly [SarifLocation];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: "new" | "unchanged";
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface SarifNotification {
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly locations?: readonly {
    readonly physicalLocation: Pick<SarifLocation["physicalLocation"], "artifactLocation">;
  }[];
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly name: "unambient";
          readonly informationUri: string;
          readonly semanticVersion: string;
          readonly rules: readonly SarifRule[];
        };
      };
      readonly automationDetails: { readonly id: string };
      readonly columnKind: "utf16CodeUnits";
      readonly invocations: readonly [
        {
          readonly executionSuccessful: true;
          readonly toolExecutionNotifications: readonly SarifNotification[];
        },
      ];
      readonly results: readonly SarifResult[];
    },
  ];
}
