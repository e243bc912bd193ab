-- Opens a file in Neovim with the language server, waits for its diagnostics, asks for a definition,
-- and writes both as JSON. Runs in every Neovim from 0.7 on; what to open comes in the environment.

local env = vim.env
local bufnr
local arrived = false

local function on_diagnostics(err, result, ctx, config)
  vim.lsp.diagnostic.on_publish_diagnostics(err, result, ctx, config or {})
  if result.uri == vim.uri_from_fname(env.LOOK_FILE) then
    arrived = true
  end
end

local function shown_diagnostics()
  return vim.tbl_map(function(d)
    return {
      code = d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code),
      severity = d.severity,
      message = d.message,
      source = d.source,
      from = { d.lnum, d.col },
      to = { d.end_lnum, d.end_col },
    }
  end, vim.diagnostic.get(bufnr))
end

local function definition(client)
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(bufnr) },
    position = { line = tonumber(env.LOOK_LINE), character = tonumber(env.LOOK_CHARACTER) },
  }
  local answer = client.request_sync("textDocument/definition", params, 20000, bufnr)
  return answer and answer.result
end

local function look()
  vim.cmd("edit " .. vim.fn.fnameescape(env.LOOK_FILE))
  bufnr = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = "hamilton",
    cmd = { env.LOOK_PYTHON, "-m", "hamilton_ls", "lsp" },
    root_dir = env.LOOK_ROOT,
    workspace_folders = { { name = "project", uri = vim.uri_from_fname(env.LOOK_ROOT) } },
    handlers = { ["textDocument/publishDiagnostics"] = on_diagnostics },
  })
  vim.lsp.buf_attach_client(bufnr, id)
  vim.wait(30000, function()
    return arrived
  end)
  local seen = { arrived = arrived, diagnostics = shown_diagnostics(), definition = definition(vim.lsp.get_client_by_id(id)) }
  vim.fn.writefile({ vim.json.encode(seen) }, env.LOOK_OUTPUT)
  vim.lsp.stop_client(id)
end

local ok, problem = pcall(look)
if not ok then
  vim.fn.writefile({ vim.json.encode({ problem = tostring(problem) }) }, env.LOOK_OUTPUT)
end
vim.cmd("qall!")
