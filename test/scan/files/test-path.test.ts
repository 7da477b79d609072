import { describe, expect, it } from "vitest";
import { isTestPath } from "../../../src/scan/files/test-path.ts";

describe("isTestPath", () => {
  it.each([
    "src/contest.ts",
    "src/latest/index.ts",
    "src/specification.ts",
    "src/attest-d.ts",
    "packages/core/src/index.ts",
    "src/ab-tests/index.ts",
    "src/ab-test.ts",
    "src/previews-ab-test.js",
    "src/a-b-tests.mjs",
    "src/split_test.ts",
    "packages/ab-tests/src/index.ts",
    "packages/core/browser-tests/index.ts",
    "packages/run-test/src/index.ts",
    "src/packages/browser-tests/index.ts",
    "src/test-integrations/slack.ts",
    "src/latest-e2e/index.ts",
    "src/integration/test_cases.ts",
    "packages/test-utils/src/render.ts",
    "src/test-utilities.ts",
    "src/latest-utils/render.ts",
    "src/latest-data/rows.ts",
    "src/test-datasets/rows.ts",
  ])("leaves %s to the production code", (path) => {
    expect(isTestPath(path)).toBe(false);
  });

  it.each([
    "test/a.js",
    "test/ab-test.js",
    "src/ab-test.test.ts",
    "src/lab-test.js",
    "src/ab-test-page.test.ts",
    "packages/core/test-d/query.test-d.ts",
    "packages/core/test-d/query.ts",
    "src/query.test-d.ts",
    "src/query.tst.ts",
    "src/query.spec.cjs",
    "src/QueryTest.js",
    "src/__mocks__/fs.js",
    "src/integration_tests/bundle/polyfill.js",
    "packages/integration-tests/bundles/index.js",
    "dev-packages/browser-integration-tests/suites/init.js",
    "e2e-tests/pages/login.js",
    "packages/browser-tests/src/lib/set-up.js",
    "apps/shop-ssr-tests/page.ts",
    "test-e2e/steps/login.ts",
    "packages/core/tests_unit/a.js",
    "src/__flowtests__/types.js",
    "src/test-utils/render.ts",
    "src/hints/unittest-files/basic/file1.js",
    "packages/parser/test_data/loop.js",
    "packages/parser/testdata/loop.js",
    "src/parser/unit-test-inputs/loop.js",
    "src/parser/test_fixtures/loop.js",
    "packages/shop/src/domain/test_helpers/pay.ts",
  ])("knows %s as a test's", (path) => {
    expect(isTestPath(path)).toBe(true);
  });
});
