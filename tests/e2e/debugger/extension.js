// The debugger itself is debugpy, from the interpreter of the tests.
const vscode = require("vscode");

exports.activate = (context) => {
  const factory = {
    createDebugAdapterDescriptor: () =>
      new vscode.DebugAdapterExecutable(process.env.HAMILTON_PYTHON, ["-m", "debugpy.adapter"]),
  };
  context.subscriptions.push(vscode.debug.registerDebugAdapterDescriptorFactory("debugpy", factory));
};
