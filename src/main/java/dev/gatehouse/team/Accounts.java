package dev.gatehouse.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The AWS accounts the panel knows, and who may use them. What breaks a rule is {@link Refused}. */
@Service
@Transactional
public class Accounts {

    /** The account the built-in sandbox plays. */
    public static final String SANDBOX = "123456789012";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern ROLE =
            Pattern.compile("arn:aws(-cn|-us-gov)?:iam::([0-9]{12}):role/[\\w+=,.@/-]{1,512}");

    private final AwsAccounts accounts;
    private final Teams teams;

    Accounts(AwsAccounts accounts, Teams teams) {
        this.accounts = accounts;
        this.teams = teams;
    }

    @Transactional(readOnly = true)
    public List<AwsAccount> all() {
        return accounts.findAllByOrderByName();
    }

    @Transactional(readOnly = true)
    public Optional<AwsAccount> find(UUID id) {
        return accounts.findById(id);
    }

    @Transactional(readOnly = true)
    public Optional<AwsAccount> byNumber(String number) {
        return accounts.findByNumber(number);
    }

    /** Those of the person's teams; an administrator's are all. */
    @Transactional(readOnly = true)
    public List<AwsAccount> usableBy(Person person) {
        return person.may(Role.ADMINISTRATOR) ? all() : accounts.usableBy(person.id());
    }

    @Transactional(readOnly = true)
    public boolean mayUse(Person person, UUID account) {
        return usableBy(person).stream().anyMatch(usable -> usable.id().equals(account));
    }

    public AwsAccount add(AccountDetails details) {
        AccountDetails checked = checked(details);
        if (accounts.findByNumber(checked.number()).isPresent()) {
            throw new Refused("number", "team.account.taken", checked.number());
        }
        return accounts.save(new AwsAccount(checked, team(checked)));
    }

    /**
     * @param version what the editor saw; a newer one means that somebody else changed it meanwhile
     */
    public void edit(UUID id, long version, AccountDetails details) {
        AwsAccount account = accounts.findById(id).orElseThrow(() -> new Refused("", "team.account.unknown"));
        if (account.version() != version) {
            throw new ObjectOptimisticLockingFailureException(AwsAccount.class, id);
        }
        AccountDetails checked = checked(details);
        if (!checked.number().equals(account.number())) {
            throw new Refused("number", "team.account.number-stays");
        }
        account.describe(checked, team(checked));
    }

    private static AccountDetails checked(AccountDetails details) {
        String number = details.number().strip().replace("-", "");
        if (!NUMBER.matcher(number).matches()) {
            throw new Refused("number", "team.account.number");
        }
        String role = details.roleArn().strip();
        Matcher arn = ROLE.matcher(role);
        if (!role.isEmpty() && !arn.matches()) {
            throw new Refused("roleArn", "team.account.role");
        }
        if (!role.isEmpty() && !arn.group(2).equals(number)) {
            throw new Refused("roleArn", "team.account.role-elsewhere", arn.group(2), number);
        }
        return new AccountDetails(
                number, Names.name(details.name()), details.colour(), details.production(), role, details.team());
    }

    private Team team(AccountDetails details) {
        return teams.findById(details.team()).orElseThrow(() -> new Refused("team", "team.team.unknown"));
    }
}
