function host() {
  return host.names().length;
}

host.parts = {};

host.use = (plugin) => {
  plugin(host);
  return host;
};

host.names = () => Object.keys(host.parts);

export const use = (plugin) => host.use(plugin);
export const count = () => host();
