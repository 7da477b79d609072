import { FakeHost, type HostAnswer, type HostRequest } from "./fake-host.ts";

export interface FakeMerge {
  iid: number;
  web_url: string;
  state: "opened" | "closed" | "merged";
  title: string;
  description: string;
  source_branch: string;
  target_branch: string;
  draft: boolean;
  labels: string[];
  reviewers: { id: number }[];
}

/** GitLab's REST answers for one project. */
export class FakeGitlab extends FakeHost {
  readonly merges: FakeMerge[] = [];
  readonly people = new Map([["ada", 7]]);

  readonly project = "acme/tools/service";

  constructor() {
    super((request) => this.answer(request));
  }

  private answer({ method, path, query, headers, body }: HostRequest): HostAnswer {
    if (headers["private-token"] !== "good-token")
      return { status: 401, body: { message: "401 Unauthorized" } };
    if (path === "/api/v4/users") {
      const id = this.people.get(query.get("username") ?? "");
      return { status: 200, body: id === undefined ? [] : [{ id, username: query.get("username") }] };
    }
    const base = `/api/v4/projects/${encodeURIComponent(this.project)}/merge_requests`;
    if (!path.startsWith(base)) return { status: 404, body: { message: "404 Project Not Found" } };
    const iid = Number(path.slice(base.length + 1));
    if (method === "GET")
      return {
        status: 200,
        body: this.merges.filter((merge) => merge.source_branch === query.get("source_branch")),
      };
    if (method === "POST") return this.create(body);
    const merge = this.merges.find((each) => each.iid === iid);
    if (merge === undefined) return { status: 404, body: { message: "404 Not found" } };
    return this.update(merge, body);
  }

  private create(body: any): HostAnswer {
    const twin = this.merges.find((m) => m.state === "opened" && m.source_branch === body.source_branch);
    if (twin !== undefined)
      return {
        status: 409,
        body: { message: [`Another open merge request already exists for this source branch: !${twin.iid}`] },
      };
    const iid = this.merges.length + 1;
    const merge: FakeMerge = {
      iid,
      web_url: `https://gitlab.example/${this.project}/-/merge_requests/${iid}`,
      state: "opened",
      title: body.title,
      description: body.description,
      source_branch: body.source_branch,
      target_branch: body.target_branch,
      draft: /^draft:/i.test(body.title),
      labels: body.labels.split(","),
      reviewers: [],
    };
    this.merges.push(merge);
    return { status: 201, body: merge };
  }

  private update(merge: FakeMerge, body: any): HostAnswer {
    if (body.title !== undefined) {
      merge.title = body.title;
      merge.draft = /^draft:/i.test(body.title);
    }
    if (body.description !== undefined) merge.description = body.description;
    if (body.target_branch !== undefined) merge.target_branch = body.target_branch;
    if (body.reviewer_ids !== undefined) merge.reviewers = body.reviewer_ids.map((id: number) => ({ id }));
    return { status: 200, body: merge };
  }
}
