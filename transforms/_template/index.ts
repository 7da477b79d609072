import { asJscodeshiftTransform } from "../adapter/jscodeshift.ts";

export default asJscodeshiftTransform("__ID__");
