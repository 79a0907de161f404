package dev.gatehouse.team;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an empty database its first team and, where the sandbox answers, the account that the sandbox plays. */
@Component
class FirstStart implements ApplicationRunner {

    private final Teams teams;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final boolean sandbox;

    FirstStart(Teams teams, Accounts accounts, TransactionTemplate transactions, CloudSource source) {
        this.teams = teams;
        this.accounts = accounts;
        this.transactions = transactions;
        this.sandbox = source.simulated();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            transactions.executeWithoutResult(status -> give());
        } catch (DataIntegrityViolationException another) {
            // Two panels start on the same empty database: what the other one gave is there by now.
            transactions.executeWithoutResult(status -> give());
        }
    }

    private void give() {
        Team team =
                teams.findAllByOrderByName().stream().findFirst().orElseGet(() -> teams.save(new Team("Gatehouse")));
        if (sandbox && accounts.all().isEmpty()) {
            accounts.add(new AccountDetails(Accounts.SANDBOX, "Sandbox", AccountColour.TEAL, false, "", team.id()));
        }
    }
}
