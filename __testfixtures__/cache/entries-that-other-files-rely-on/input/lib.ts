export declare function read(name: string): readonly string[];
