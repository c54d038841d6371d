console.log('::error::A rehearsal has no Docker. Rehearse with a build-command that makes the image without it.');
process.exitCode = 1;
