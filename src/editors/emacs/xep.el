;;; xep.el --- XEPs in Emacs, with Eglot  -*- lexical-binding: t -*-

;; Put this file on your load-path, and (require 'xep) in init.el.
;; Eglot is part of Emacs 29; in Emacs 28, install it from GNU ELPA.

(require 'eglot)

(defgroup xep nil "XMPP Extension Protocols." :group 'languages)

(defcustom xep-program "xep" "The program." :type 'string)

(define-derived-mode xep-mode nxml-mode "XEP"
  "Major mode for XMPP Extension Protocols.")

(add-to-list 'auto-mode-alist '("/xep-[^/]*\\.xml\\'" . xep-mode))
(add-to-list 'auto-mode-alist '("/inbox/[^/]*\\.xml\\'" . xep-mode))
(add-to-list 'eglot-server-programs
             (cons '(xep-mode :language-id "xml") (lambda (&rest _) (list xep-program "lsp"))))
(add-hook 'xep-mode-hook #'eglot-ensure)

(defun xep--run (command)
  "Have the server run COMMAND on this buffer, at point; return its answer."
  (eglot--signal-textDocument/didChange)
  (jsonrpc-request
   (or (eglot-current-server) (user-error "xep is not running for this buffer"))
   :workspace/executeCommand
   (list :command command
         :arguments (vector (plist-get (eglot--TextDocumentIdentifier) :uri)
                            (eglot--pos-to-lsp-position)))
   :timeout 60))

(defun xep-fix-all ()
  "Apply all safe fixes to this XEP."
  (interactive)
  (xep--run "xep.fixAll"))

(defun xep-add-revision ()
  "Add a revision block for what changed since the last commit."
  (interactive)
  (xep--run "xep.addRevision"))

(defun xep-check-all ()
  "Check all XEPs of the project."
  (interactive)
  (xep--run "xep.checkAll"))

(defun xep-preview ()
  "Open the page of this XEP in a browser, at point."
  (interactive)
  (browse-url (plist-get (xep--run "xep.preview") :uri)))

(define-key xep-mode-map (kbd "C-c C-p") #'xep-preview)
(define-key xep-mode-map (kbd "C-c C-a") #'eglot-code-actions)
(define-key xep-mode-map (kbd "C-c C-r") #'eglot-rename)

(provide 'xep)
;;; xep.el ends here
