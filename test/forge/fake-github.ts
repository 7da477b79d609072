import { FakeHost, type HostAnswer, type HostRequest } from "./fake-host.ts";

export interface FakePull {
  number: number;
  node_id: string;
  html_url: string;
  state: "open" | "closed";
  merged_at: string | null;
  draft: boolean;
  title: string;
  body: string | null;
  head: { ref: string; label: string };
  base: { ref: string };
  user: { login: string };
  labels: string[];
  reviewers: string[];
}

/** GitHub's REST and GraphQL answers, in the shapes of its documentation, for one repository. */
export class FakeGithub extends FakeHost {
  readonly pulls: FakePull[] = [];
  readonly branches = new Set(["main"]);
  readonly collaborators = new Set(["ada", "grace"]);
  hasDrafts = true;

  readonly repository = "acme/service";

  /** @param isEnterprise REST stands below /api/v3 and GraphQL at /api/graphql, as on a server of one's own */
  constructor(isEnterprise = false) {
    super((request) =>
      this.answer({ ...request, path: isEnterprise ? pathOnGithub(request.path) : request.path }),
    );
  }

  private answer(request: HostRequest): HostAnswer {
    const { method, path, body } = request;
    if (request.headers.authorization !== "Bearer good-token")
      return {
        status: 401,
        body: {
          message: "Bad credentials",
          documentation_url: "https://docs.github.com/rest",
          status: "401",
        },
      };
    const repo = `/repos/${this.repository}`;
    if (path === "/graphql") return this.graphql(body);
    if (!path.startsWith(`${repo}/`)) return { status: 404, body: { message: "Not Found", status: "404" } };
    const rest = path.slice(repo.length);
    if (rest === "/pulls" && method === "GET") return { status: 200, body: this.list(request) };
    if (rest === "/pulls" && method === "POST") return this.create(body);
    const match = /^\/(pulls|issues)\/(\d+)(\/\w+)?$/.exec(rest);
    const pull = this.pulls.find((each) => each.number === Number(match?.[2]));
    if (match === null || pull === undefined)
      return { status: 404, body: { message: "Not Found", status: "404" } };
    if (match[3] === undefined && method === "PATCH") return this.update(pull, body);
    if (match[3] === "/labels") {
      pull.labels.push(...body.labels);
      return { status: 200, body: pull.labels.map((name) => ({ name })) };
    }
    if (match[3] === "/requested_reviewers") return this.review(pull, body);
    return { status: 404, body: { message: "Not Found", status: "404" } };
  }

  private list({ query }: HostRequest): FakePull[] {
    const state = query.get("state") ?? "open";
    return this.pulls.filter(
      (pull) => pull.head.label === query.get("head") && (state === "all" || pull.state === state),
    );
  }

  private create(body: any): HostAnswer {
    const label = body.head.includes(":") ? body.head : `${this.repository.split("/")[0]}:${body.head}`;
    const invalid = (field: string) => refused({ resource: "PullRequest", field, code: "invalid" });
    if (!this.branches.has(body.head)) return invalid("head");
    if (!this.branches.has(body.base)) return invalid("base");
    if (body.body.length > 65_536)
      return refused({ message: "body is too long (maximum is 65536 characters)", code: "custom" });
    if (body.draft && !this.hasDrafts)
      return {
        status: 422,
        body: { message: "Draft pull requests are not supported in this repository.", status: "422" },
      };
    if (this.pulls.some((pull) => pull.state === "open" && pull.head.label === label))
      return refused({ code: "custom", message: `A pull request already exists for ${label}.` });
    const number = this.pulls.length + 1;
    const pull: FakePull = {
      number,
      node_id: `PR_${number}`,
      html_url: `https://github.com/${this.repository}/pull/${number}`,
      state: "open",
      merged_at: null,
      draft: body.draft ?? false,
      title: body.title,
      body: body.body,
      head: { ref: body.head.replace(/^[^:]*:/, ""), label },
      base: { ref: body.base },
      user: { login: "ada" },
      labels: [],
      reviewers: [],
    };
    this.pulls.push(pull);
    return { status: 201, body: pull };
  }

  private update(pull: FakePull, body: any): HostAnswer {
    if (body.base !== undefined) pull.base = { ref: body.base };
    if (body.title !== undefined) pull.title = body.title;
    if (body.body !== undefined) pull.body = body.body;
    return { status: 200, body: pull };
  }

  private review(pull: FakePull, body: any): HostAnswer {
    const names = [...body.reviewers, ...body.team_reviewers] as string[];
    if (names.includes(pull.user.login))
      return {
        status: 422,
        body: { message: "Review cannot be requested from pull request author.", status: "422" },
      };
    if (names.some((name) => !this.collaborators.has(name)))
      return {
        status: 422,
        body: {
          message:
            "Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the acme/service repository.",
          status: "422",
        },
      };
    pull.reviewers.push(...names);
    return { status: 201, body: pull };
  }

  private graphql(body: any): HostAnswer {
    const pull = this.pulls.find((each) => each.node_id === body.variables.id);
    if (pull === undefined)
      return {
        status: 200,
        body: { data: null, errors: [{ type: "NOT_FOUND", message: "Could not resolve to a node" }] },
      };
    pull.draft = body.query.includes("convertPullRequestToDraft");
    return { status: 200, body: { data: {} } };
  }
}

function refused(error: object): HostAnswer {
  return { status: 422, body: { message: "Validation Failed", errors: [error], status: "422" } };
}

function pathOnGithub(path: string): string {
  if (path === "/api/graphql") return "/graphql";
  return /^\/api\/v3(\/(?!graphql$).*)$/.exec(path)?.[1] ?? `/nothing-here${path}`;
}
