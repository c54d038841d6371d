/**
 * The `action.yml` at the root of a release. There is no action there: it ends with an error that says what to write instead.
 * It takes no input, so that nothing of the caller reaches its shell.
 */
export const rootAction = `name: delivery
description: Holds several actions and workflows and is none itself. Name one of them, such as org/delivery/health-wait@v1.
author: delivery
branding:
  icon: truck
  color: blue
runs:
  using: composite
  steps:
    - name: Say what to use instead
      shell: bash
      run: |
        echo '::error title=delivery is several actions::Name one of them, such as "uses: org/delivery/health-wait@v1", or call a workflow such as "uses: org/delivery/.github/workflows/deploy.yml@v1". The README lists them all.'
        exit 1
`;
