let Layout = "main";

export function setLayout(next) {
  Layout = next;
}

export const page = () => <Layout title="home" />;
