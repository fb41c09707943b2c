-- The server in Neovim, without a screen: one Neovim types into another and looks at what happens.
--
--   XEP=$PWD/xep nvim --headless --clean -c 'luafile src/test/editors/neovim/run.lua' -c 'cquit 2'

local xep = assert(vim.env.XEP, 'XEP names the program')
local repository = vim.fn.getcwd()
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, 'p')
local tree = folder .. '/series'
vim.fn.system({ 'cp', '-r', 'xep-sources', tree })

local PATIENCE = 120000
local child = vim.fn.jobstart(
  { vim.v.progpath, '--embed', '--headless', '--clean', '-n' },
  { rpc = true, cwd = tree, env = { XDG_STATE_HOME = folder, XDG_CACHE_HOME = folder } }
)

local function say(line) io.stdout:write(line, '\n') end

local function fail(what)
  say('FAILED: ' .. what)
  vim.fn.system({ 'rm', '-rf', folder })
  vim.cmd('cquit 1')
end

local function lua(code, ...) return vim.rpcrequest(child, 'nvim_exec_lua', code, { ... }) end

local function keys(text)
  vim.rpcrequest(child, 'nvim_input', text)
  -- a request that is no fast one is answered when the keys were read
  vim.wait(2000, function()
    return not vim.rpcrequest(child, 'nvim_get_mode').blocking
  end, 5)
end

-- Waits until code returns something true, and returns it.
local function wait(what, code, ...)
  local result
  local arguments = { ... }
  local came = vim.wait(PATIENCE, function()
    result = lua(code, unpack(arguments))
    return result and result ~= vim.NIL
  end, 20)
  if not came then
    fail(what .. '\n  messages: ' .. vim.inspect(lua('return vim.fn.execute("messages")'))
      .. '\n  mode: ' .. vim.inspect(vim.rpcrequest(child, 'nvim_get_mode'))
      .. '\n  line: ' .. vim.inspect(lua('return vim.api.nvim_get_current_line()')))
  end
  return result
end

local function equal(what, found, wanted)
  if not vim.deep_equal(found, wanted) then
    fail(what .. '\n  found:  ' .. vim.inspect(found) .. '\n  wanted: ' .. vim.inspect(wanted))
  end
end

local function done(what) say('ok: ' .. what) end

local function line() return lua('return vim.api.nvim_get_current_line()') end

-- Puts the cursor on the first place of text.
local function at(text)
  equal('there is ' .. text, lua('return vim.fn.search(..., "wc")', '\\V' .. text) > 0, true)
end

-- What the editor shows in this text, in the words of the check.
local SHOWN = [[
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local shown = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    local text = lines[d.lnum + 1] or ''
    local _, column = vim.str_utfindex(text, math.min(d.col, #text))
    local rule = d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)
    table.insert(shown, { d.lnum + 1, column + 1, rule, d.message })
  end
  return shown
]]

local function sorted(findings)
  local lines = vim.tbl_map(function(f) return table.concat(f, ':') end, findings)
  table.sort(lines)
  return lines
end

local function checked(file)
  local text = vim.fn.system({ 'sh', '-c', 'cd "$1" && "$2" check --format json "$3" 2> /dev/null', 'sh', tree, xep, file })
  local findings = {}
  for _, f in ipairs(vim.json.decode(text).findings) do
    if f.file == file then
      table.insert(findings, { f.start.line, f.start.column, f.rule, f.message })
    end
  end
  return findings
end

-- The editor's findings are those that the check has in the saved bytes.
local function same(what, file)
  keys('<Esc>:silent write<CR>')
  local wanted
  wait('written', 'return not vim.bo.modified')
  wanted = sorted(checked(file))
  local found
  if not vim.wait(PATIENCE, function()
    found = sorted(lua(SHOWN))
    return vim.deep_equal(found, wanted)
  end, 50) then
    local only = {}
    for _, f in ipairs(found) do if not vim.tbl_contains(wanted, f) then table.insert(only, 'editor only: ' .. f) end end
    for _, f in ipairs(wanted) do if not vim.tbl_contains(found, f) then table.insert(only, 'check only: ' .. f) end end
    fail(what .. ': the findings differ\n' .. table.concat(only, '\n'))
  end
  done(what .. ': ' .. #wanted .. ' findings, as the check has them')
end

-- The child, set up as an author's.
lua([[
  vim.opt.shortmess:append('aIWFc')
  vim.o.swapfile, vim.o.cmdheight, vim.o.more = false, 5, false
  vim.o.columns, vim.o.lines, vim.o.completeopt = 120, 60, 'menuone,noselect'
  vim.g.mapleader = ' '
  vim.cmd('filetype plugin on')
  vim.cmd('filetype indent off')
  package.path = select(1, ...) .. '/src/editors/neovim/?.lua;' .. package.path
  require('xep').setup({ cmd = { select(2, ...), 'lsp' } })
  -- what stands for the list that a person picks from: the first whose title has the wanted words
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      if options.format_item(item):find(_G.pick, 1, true) then return choose(item) end
    end
    _G.offered = vim.tbl_map(options.format_item, items)
    choose(nil)
  end
]], repository, xep)

local function act(title)
  lua('_G.pick, _G.offered = ..., nil', title)
  keys('<Space>a')
end

-- Findings as one types.
local began = vim.loop.hrtime()
keys(':edit xep-9001.xml<CR>')
wait('the server starts', 'return next(vim.lsp.buf_get_clients(0)) ~= nil')
wait('the text is set up', 'return vim.bo.omnifunc ~= ""')
at('<status>')
keys('f>lcwFinall<Esc>')
wait('a finding on the status', [[
  for _, d in ipairs(vim.diagnostic.get(0)) do
    if d.message:find('Finall', 1, true) then return true end
  end
]])
done(('a finding after %.1f s'):format((vim.loop.hrtime() - began) / 1e9))

-- A quick fix.
act('Final')
wait('the fix is applied', 'return vim.api.nvim_get_current_line():find("<status>Final<", 1, true)')
wait('the finding is gone', 'return #vim.diagnostic.get(0) == 0')
done('a quick fix')

-- Completion: an element, an entity, a value.
at('<section1 topic=\'Requirements\'')
keys('o<LT>tab<C-x><C-o>')
wait('elements are offered', [[
  for _, word in ipairs(vim.fn.complete_info({ 'items' }).items) do
    if word.word:find('table', 1, true) then return true end
  end
]])
keys('<C-e><Esc>ddO&xep9002<C-x><C-o>')
wait('the entity is offered', [[
  for _, word in ipairs(vim.fn.complete_info({ 'items' }).items) do
    if word.word:find('xep9002', 1, true) then return true end
  end
]])
keys('<C-n><C-y>')
wait('the entity is written', 'return vim.api.nvim_get_current_line():find("&xep9002;", 1, true)')
keys('<Esc>dd')
at('<status>')
keys('f>lcw<C-x><C-o>')
wait('the statuses are offered', [[
  for _, word in ipairs(vim.fn.complete_info({ 'items' }).items) do
    if word.word == 'Final' then return true end
  end
]])
keys('<C-e>Final<Esc>')
equal('the line', line(), '  <status>Final</status>')
done('completion of elements, entities, values')

-- Hover.
at('&LEGALNOTICE;')
keys('lK')
local text = wait('hover', [[
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
]])
equal('what hover says', text:find('expands to', 1, true) ~= nil, true)
keys('h')
done('hover')

-- A finding with its notes.
at('&LEGALNOTICE;')
keys('fIx')
wait('a finding on the entity', [[
  for _, d in ipairs(vim.diagnostic.get(0)) do
    if d.message:find('LEGALNOTCE', 1, true) then return true end
  end
]])
keys('<Space>e')
wait('its note is shown', [[
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      if table.concat(lines, ' '):find('There is an entity &LEGALNOTICE;', 1, true) then return true end
    end
  end
]])
keys('u')
wait('no finding is left', 'return #vim.diagnostic.get(0) == 0')
done('a finding with its note')

-- All safe fixes.
at('<status>')
keys('f>a <Esc>')
at('<type>')
keys('f>a <Esc>')
wait('findings', 'return #vim.diagnostic.get(0) == 2')
keys(':XepFixAll<CR>')
wait('all is fixed', 'return vim.fn.search("> \\\\(Final\\\\|Standards\\\\)", "nw") == 0')
done('all safe fixes')
keys(':edit!<CR>')
wait('no findings', 'return #vim.diagnostic.get(0) == 0')

-- Rename an anchor in two buffers, then go to it.
keys(':edit xep-9016.xml<CR>')
wait('the other text is set up', 'return vim.bo.omnifunc ~= ""')
keys(':buffer xep-9001.xml<CR>')
at("anchor='model-characters'")
keys("f'l")
keys('<Space>r')
wait('the name is asked for', 'return vim.fn.getcmdtype() ~= "" or vim.fn.mode() == "c"')
keys('<C-u>letters<CR>')
wait('renamed here', [[return vim.fn.search("anchor='letters'", 'nw') > 0]])
keys(':buffer xep-9016.xml<CR>')
wait('renamed there', [[return vim.fn.search('xep-9001.html#letters', 'nw') > 0]])
done('an anchor is renamed in two buffers')
at('#letters')
keys('l')
-- Neovim tells a change in another buffer a little later: a person, too, would press it again.
wait('at the definition', [[
  local there = vim.fn.expand('%:t') == 'xep-9001.xml' and vim.api.nvim_get_current_line():find("anchor='letters'", 1, true)
  if not there and select(1, ...) == vim.fn.expand('%:t') and (_G.asked or 0) < vim.loop.now() then
    _G.asked = vim.loop.now() + 1000
    vim.api.nvim_input('gd')
  end
  return there
]], 'xep-9016.xml')
done('the definition is found')
keys('gO')
wait('sections are listed', [[
  for _, entry in ipairs(vim.fn.getloclist(0)) do
    if entry.text:find('Characters', 1, true) then return true end
  end
  for _, entry in ipairs(vim.fn.getqflist()) do
    if entry.text:find('Characters', 1, true) then return true end
  end
]])
done('symbols')
keys(':silent! cclose<CR>:silent! lclose<CR>:buffer xep-9001.xml<CR>')

-- Random edits, then the same findings as the check.
local seed = tonumber(vim.env.SEED or 7)
local function random(n)
  seed = (seed * 1103515245 + 12345) % 2147483648
  return math.floor(seed / 65536) % n + 1
end
local TYPED = {
  'x', ' ', '&xep9002;', '&undeclared;', '<LT>em>\u{1F600}<LT>/em>', 'MUST ', 'the the ', '\t', '\u{E9}\u{4E2D}', '<LT>tt/>',
  "<LT>link url='#nowhere'>a<LT>/link>", '<LT>emm>b<LT>/emm>', '"', '--',
}
local BREAKING = { '<LT>p>', '<LT>/p>', '<LT>section2>', ']]>', '&', '<LT>!-- ' }

-- Types, deletes, doubles lines, mostly in prose; what breaks the text is soon undone.
local function edits(count)
  for _ = 1, count do
    keys(('%dG0/<LT>p>/e+%d<CR>'):format(random(400), random(9)))
    local kind = random(10)
    if kind <= 5 then
      keys('i' .. TYPED[random(#TYPED)] .. '<Esc>')
    elseif kind == 6 then
      keys('x')
    elseif kind == 7 then
      keys('yyp')
    elseif kind == 8 then
      keys('xu')
    else
      keys('i' .. BREAKING[random(#BREAKING)] .. '<Esc>u')
    end
  end
end
keys(':silent wall<CR>')
edits(25)
same('after 25 random edits', 'xep-9001.xml')
edits(25)
same('after 50 random edits', 'xep-9001.xml')
keys('gg/<LT>p>/e+3<CR>i<LT>section1><Esc>')
same('in a text that is not well-formed', 'xep-9001.xml')

-- Not by keys(), which asks for the mode of a Neovim that may have ended by then.
vim.rpcrequest(child, 'nvim_input', '<Esc>:qall!<CR>')
if vim.fn.jobwait({ child }, 10000)[1] ~= 0 then
  fail('Neovim does not end')
end
vim.fn.system({ 'rm', '-rf', folder })
vim.cmd('qall!')
