-- xep in Neovim, 0.7 and later. Copy this file to ~/.config/nvim/lua/xep.lua and write in init.lua:
--
--   require('xep').setup()
--
-- or, for example, require('xep').setup({ cmd = { '/opt/xep/bin/xep', 'lsp' }, ignore = { 'prose' } })

local M = {}

local defaults = {
  cmd = { 'xep', 'lsp' },
  -- the names of files that are XEPs; in other XML files the server is not started
  files = { 'xep-*.xml', '*/inbox/*.xml', 'xep.ent' },
  keys = true,
  fix_on_save = false,
  -- select, ignore and today are the server's own settings
}

-- The folder of the series: that of xep.ent, above the document.
local function root(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local entities = vim.fn.findfile('xep.ent', folder .. ';')
  return entities ~= '' and vim.fn.fnamemodify(entities, ':p:h') or folder
end

-- Before 0.8 there is no vim.lsp.start, which starts one server for each folder.
local started = {}
local function start(config, buffer)
  if vim.lsp.start then
    return vim.lsp.start(config, { bufnr = buffer })
  end
  local id = started[config.root_dir]
  if not id or vim.lsp.client_is_stopped(id) then
    id = vim.lsp.start_client(config)
    started[config.root_dir] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
  return id
end

local function client_of(buffer)
  local all = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer })
    or vim.tbl_values(vim.lsp.buf_get_clients(buffer))
  for _, client in ipairs(all) do
    if client.name == 'xep' then
      return client
    end
  end
end

-- Has the server run a command on this text, at the cursor.
function M.run(command, done)
  local buffer = vim.api.nvim_get_current_buf()
  local client = client_of(buffer)
  if not client then
    return vim.notify('xep is not running for this text', vim.log.levels.WARN)
  end
  local place = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local params = { command = command, arguments = { place.textDocument.uri, place.position } }
  vim.lsp.buf_request(buffer, 'workspace/executeCommand', params, function(err, result)
    if err then
      vim.notify('xep: ' .. err.message, vim.log.levels.ERROR)
    elseif done then
      done(result)
    end
  end)
end

-- Opens the page of this text in a browser, at the cursor.
function M.preview()
  M.run('xep.preview', function(result)
    vim.notify(result.uri)
    -- Later versions open it when the server asks them to show it.
    if not vim.lsp.handlers['window/showDocument'] and vim.fn.executable('xdg-open') == 1 then
      vim.fn.jobstart({ 'xdg-open', result.uri }, { detach = true })
    end
  end)
end

-- Applies all safe fixes and waits for them, for use before saving.
local function fix_now(buffer)
  local client = client_of(buffer)
  if not client then
    return
  end
  local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
  params.context = { diagnostics = {}, only = { 'source.fixAll.xep' } }
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 2000)
  for _, answer in pairs(answers or {}) do
    for _, action in ipairs(answer.result or {}) do
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    end
  end
end

-- A finding with its notes: what to write instead, or where the other place is. Neovim shows the
-- message alone.
local function in_full(finding)
  local lines = { finding.message }
  local own = finding.user_data and finding.user_data.lsp or {}
  for _, note in ipairs(own.relatedInformation or {}) do
    local line = note.location.range.start.line
    local place = ''
    if note.location.uri ~= vim.uri_from_bufnr(finding.bufnr) then
      local file = vim.fn.fnamemodify(vim.uri_to_fname(note.location.uri), ':t')
      place = (' (%s, line %d)'):format(file, line + 1)
    elseif line ~= finding.lnum then
      place = (' (line %d)'):format(line + 1)
    end
    table.insert(lines, '  ' .. note.message .. place)
  end
  return table.concat(lines, '\n')
end

local shown = { format = in_full }

-- Corrects the layout; before 0.8 the function has another name.
local function format()
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ name = 'xep' })
  else
    vim.lsp.buf.formatting_sync(nil, 2000)
  end
end

local function attach(options, buffer)
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.bo[buffer].tagfunc = 'v:lua.vim.lsp.tagfunc'
  local commands = {
    XepFixAll = function() M.run('xep.fixAll') end,
    XepAddRevision = function() M.run('xep.addRevision') end,
    XepCheckAll = function() M.run('xep.checkAll') end,
    XepPreview = M.preview,
    XepFormat = format,
  }
  for name, action in pairs(commands) do
    vim.api.nvim_buf_create_user_command(buffer, name, action, {})
  end
  if options.keys then
    local keys = {
      ['K'] = vim.lsp.buf.hover,
      ['gd'] = vim.lsp.buf.definition,
      ['gr'] = vim.lsp.buf.references,
      ['gO'] = vim.lsp.buf.document_symbol,
      ['<Leader>a'] = function() vim.lsp.buf.code_action() end,
      ['<Leader>r'] = function() vim.lsp.buf.rename() end,
      ['<Leader>p'] = M.preview,
      ['<Leader>e'] = function() vim.diagnostic.open_float(shown) end,
      [']d'] = function() vim.diagnostic.goto_next({ float = shown }) end,
      ['[d'] = function() vim.diagnostic.goto_prev({ float = shown }) end,
    }
    for key, action in pairs(keys) do
      vim.keymap.set('n', key, action, { buffer = buffer })
    end
  end
  if options.fix_on_save then
    vim.api.nvim_create_autocmd('BufWritePre', {
      buffer = buffer,
      callback = function() fix_now(buffer) end,
    })
  end
end

function M.setup(chosen)
  local options = vim.tbl_extend('force', defaults, chosen or {})
  local settings = { select = options.select, ignore = options.ignore, today = options.today }
  vim.filetype.add({ extension = { ent = 'dtd' } })
  vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
    group = vim.api.nvim_create_augroup('xep', {}),
    pattern = options.files,
    callback = function(event)
      local buffer = event.buf
      start({
        name = 'xep',
        cmd = options.cmd,
        root_dir = root(vim.api.nvim_buf_get_name(buffer)),
        init_options = settings,
        settings = { xep = settings },
        on_attach = function(_, attached) attach(options, attached) end,
      }, buffer)
    end,
  })
end

return M
