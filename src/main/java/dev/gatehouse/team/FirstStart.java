package dev.gatehouse.team;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an empty database its first team and, where the sandbox answers, the account that the sandbox plays. */
@Component
class FirstStart implements ApplicationRunner {

    private final Teams teams;
    private final Accounts accounts;
    private final boolean sandbox;

    FirstStart(Teams teams, Accounts accounts, CloudSource source) {
        this.teams = teams;
        this.accounts = accounts;
        this.sandbox = source.simulated();
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Team team =
                teams.findAllByOrderByName().stream().findFirst().orElseGet(() -> teams.save(new Team("Gatehouse")));
        if (sandbox && accounts.all().isEmpty()) {
            accounts.add(new AccountDetails(Accounts.SANDBOX, "Sandbox", AccountColour.TEAL, false, "", team.id()));
        }
    }
}
