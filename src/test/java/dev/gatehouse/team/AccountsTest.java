package dev.gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Visitors;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

@PanelTest
@Transactional
class AccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Teams teams;

    @Autowired
    private Visitors visitors;

    @Test
    void theSandboxsAccountIsThereFromTheStart() {
        assertThat(accounts.byNumber(Accounts.SANDBOX)).isPresent();
    }

    @Test
    void readsANumberAsTheConsoleWritesIt() {
        AwsAccount added = accounts.add(details("1111-2222-3333", ""));

        assertThat(added.number()).isEqualTo("111122223333");
    }

    @Test
    void refusesWhatIsNoAccountOrNoRole() {
        refused("number", "team.account.number", details("12345", ""));
        refused("number", "team.account.number", details("１１１１２２２２３３３３", ""));
        refused("number", "team.account.taken", details(Accounts.SANDBOX, ""));
        refused("roleArn", "team.account.role", details("111122223333", "arn:aws:iam::1:role/x"));
        refused(
                "roleArn",
                "team.account.role-elsewhere",
                details("111122223333", "arn:aws:iam::999922223333:role/Gatehouse"));
    }

    @Test
    void aTeamsAccountIsForTheTeam() {
        Team other = teams.save(new Team("Others"));
        AwsAccount theirs =
                accounts.add(new AccountDetails("111122223333", "theirs", AccountColour.ROSE, false, "", other.id()));

        assertThat(accounts.mayUse(visitors.person(Role.OPERATOR), theirs.id())).isFalse();
        assertThat(accounts.mayUse(visitors.person(Role.ADMINISTRATOR), theirs.id()))
                .isTrue();
        assertThat(accounts.usableBy(visitors.person(Role.VIEWER)))
                .extracting(AwsAccount::number)
                .contains(Accounts.SANDBOX);
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseChanged() {
        AwsAccount account = accounts.add(details("111122223333", ""));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> accounts.edit(account.id(), account.version() + 1, details("111122223333", "")));
    }

    private AccountDetails details(String number, String role) {
        List<Team> known = teams.findAllByOrderByName();
        UUID team = known.getFirst().id();
        return new AccountDetails(number, "shop", AccountColour.BLUE, false, role, team);
    }

    private void refused(String field, String code, AccountDetails details) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> accounts.add(details))
                .satisfies(refusal ->
                        assertThat(refusal.field() + " " + refusal.code()).isEqualTo(field + " " + code));
    }
}
