import type { RecalledFound, ScanRecall } from "../recall/scan-recall.ts";
import { leadList, leadPairs } from "./lead-list.ts";
import type { PrintsNow } from "./prints-now.ts";
import type { FileFound, FileLinks, PublicPart, ScanMemory } from "./scan-memory.ts";

/** The answers of one scan that an earlier one has given already, and where those that are new are kept. */
export class Recalled {
  private readonly recall: ScanRecall;
  private readonly memory: ScanMemory;
  private readonly prints: PrintsNow;

  constructor(recall: ScanRecall, memory: ScanMemory, prints: PrintsNow) {
    this.recall = recall;
    this.memory = memory;
    this.prints = prints;
  }

  namesOf(file: number, work: () => number): number {
    return this.recall.names.recalled(file, () => this.prints.text(file), work);
  }

  isSetter(file: number, work: () => boolean): boolean {
    return this.recall.setters.recalled(file, () => this.prints.text(file), work);
  }

  /** @param namesOf the names of each file as they are now: see FileLinks */
  linksOf(file: number, namesOf: (file: number) => number, work: () => FileLinks): FileLinks {
    const printOf = (reads: readonly number[]): number => this.prints.ofLinks(file, reads, namesOf);
    const known = this.recall.links.find(file, printOf)?.[2];
    if (known) return { ...known, names: namesOf(file), leads: leadList(known.leads) };
    const links = work();
    const { leads, fakes } = links;
    const reads = [...links.reads];
    this.recall.links.note(file, reads, printOf, { leads: leadPairs(leads), reads, fakes });
    return links;
  }

  /** @param at the number of the package */
  publicPart(at: number, work: () => PublicPart): PublicPart {
    const printOf = (reads: readonly number[]): number => this.prints.ofPackage(reads);
    const known = this.recall.packages.find(at, printOf);
    if (known) {
      return { reads: known[0], names: new Map(known[2].map(([path, names]) => [path, new Set(names)])) };
    }
    const part = work();
    const names = [...part.names].map(([path, some]) => [path, [...some]] as const);
    this.recall.packages.note(at, part.reads, printOf, names);
    return part;
  }

  /**
   * What was found where the file, and all that was read for it, looked the same.
   *
   * @param beside what others had a say in it, as a print. @default whatever that was: the functions do not depend on
   * it
   */
  foundIn(file: number, beside: number | null = null): FileFound | null {
    const printOf = (reads: readonly number[]): number => this.prints.ofFound(file, reads);
    const isRight = (found: RecalledFound): boolean => beside === null || found.beside === beside;
    const known =
      this.recall.found.find(file, printOf, isRight) ??
      (this.memory.cacheClassSetters?.size === 0
        ? this.recall.foundUnset.find(file, printOf, isRight)
        : null);
    if (!known) return null;
    const [reads, , { getterUses, beside: _, ...found }] = known;
    return { ...found, reads, getterUses: new Map(getterUses) };
  }

  noteFound(file: number, { reads, getterUses, ...found }: FileFound, beside: number): void {
    const setters = this.memory.cacheClassSetters;
    if (setters !== null && setters.size > 0) return;
    const answer: RecalledFound = { ...found, getterUses: [...getterUses], beside };
    const memory = setters === null ? this.recall.found : this.recall.foundUnset;
    memory.note(file, [...reads], (some) => this.prints.ofFound(file, some), answer);
  }
}
