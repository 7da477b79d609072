const plugins = {};

export function addPlugin(name, plugin) {
  plugins[name] = plugin;
}

export const pluginOf = (name) => plugins[name];
