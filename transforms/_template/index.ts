import { asJscodeshiftTransform } from "../adapter/jscodeshift.ts";
import { module } from "./module.ts";

export default asJscodeshiftTransform(module);
