//! Completions know every command, and help teaches.

mod support;

use support::footbridge;

/// Every command there is, as `--help` lists them.
fn commands() -> Vec<String> {
    let help = footbridge(["--help"]).stdout;
    let list = help
        .split("Commands:\n")
        .nth(1)
        .unwrap()
        .split("\n\n")
        .next()
        .unwrap();
    let names = list
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names
        .map(|line| line.split_whitespace().next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_shell_completes_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = footbridge(["completions", shell]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{shell}");
        for command in commands() {
            assert!(run.stdout.contains(&command), "{shell}: {command}");
        }
    }
    assert_eq!(footbridge(["completions", "cmd"]).code, 2);
}

#[test]
fn every_command_has_examples() {
    for command in commands().iter().filter(|command| *command != "help") {
        let help = footbridge([command.as_str(), "--help"]).stdout;
        assert!(help.contains("Examples:\n  footbridge "), "{command}:\n{help}");
    }
}
