// What the package "dotenv" sets, for each file named on standard input.
import { readFileSync } from "node:fs";
import dotenv from "dotenv";

const hex = (text) => Buffer.from(text, "utf8").toString("hex");
for (const path of readFileSync(0, "utf8").split("\n")) {
    const set = {};
    const { error } = dotenv.config({ path, processEnv: set, quiet: true });
    if (error) throw error;
    console.log(JSON.stringify(Object.fromEntries(Object.entries(set).map(([name, value]) => [hex(name), hex(value)]))));
}
