#!/usr/bin/env bash
# Links the uploaded review from the job's summary.
set -euo pipefail
printf '### Review\n\n[Download the review](%s) and open its `index.html`: the changed documents with redlines, findings beside the lines, and the changed pages of the PDFs.\n' \
  "$XEP_URL" >> "$GITHUB_STEP_SUMMARY"
