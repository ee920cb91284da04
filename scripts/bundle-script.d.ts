export declare function bundleScript(entry: string, folder: string): Promise<string>;
