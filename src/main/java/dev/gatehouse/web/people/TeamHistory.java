package dev.gatehouse.web.people;

import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Author;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.User;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes people and AWS accounts and writes it down, in one transaction: who did it and from where, what was and what is.
 * Passwords and links are never among it.
 */
@Component
public class TeamHistory {

    private final AuditPort audit;
    private final People people;
    private final Accounts accounts;
    private final TransactionTemplate transactions;

    TeamHistory(AuditPort audit, People people, Accounts accounts, TransactionTemplate transactions) {
        this.audit = audit;
        this.people = people;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** Changes a user who is there. */
    public <T> T change(UUID user, String action, Person by, Supplier<T> change) {
        return inTransaction(() -> {
            String before = people.find(user).map(TeamHistory::text).orElse(null);
            T changed = change.get();
            people.find(user).ifPresent(now -> record("user", now.name(), action, before, text(now), author(by)));
            return changed;
        });
    }

    /** Invites somebody. */
    public People.Invitation invite(Person by, Supplier<People.Invitation> invite) {
        return inTransaction(() -> {
            People.Invitation invitation = invite.get();
            people.find(invitation.user())
                    .ifPresent(now -> record("user", now.name(), "user.invited", null, text(now), author(by)));
            return invitation;
        });
    }

    /** Makes the first administrator, who does it themself. */
    User setUp(String address, Supplier<User> setUp) {
        return inTransaction(() -> {
            User made = setUp.get();
            record("user", made.name(), "user.set-up", null, text(made), self(made, address));
            return made;
        });
    }

    /** Lets somebody choose a password through a link, which proves who they are. */
    User join(String address, Supplier<User> join) {
        return inTransaction(() -> {
            User joined = join.get();
            record("user", joined.name(), "user.joined", text(joined), text(joined), self(joined, address));
            return joined;
        });
    }

    public void addAccount(Person by, Supplier<AwsAccount> add) {
        inTransaction(() -> {
            AwsAccount added = add.get();
            record("account", added.name(), "account.added", null, text(added), author(by));
            return added;
        });
    }

    public void editAccount(UUID id, Person by, Runnable edit) {
        inTransaction(() -> {
            String before = accounts.find(id).map(TeamHistory::text).orElse(null);
            edit.run();
            accounts.find(id)
                    .ifPresent(now -> record("account", now.name(), "account.changed", before, text(now), author(by)));
            return id;
        });
    }

    /** Notes that somebody takes everything home, before they have it. */
    void backup(Person by, String file) {
        transactions.executeWithoutResult(status ->
                audit.record(new Deed(null, null, null, "backup", file, "backup.taken", null, null, author(by), null)));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private void record(
            String kind, String subject, String action, @Nullable String before, String after, Author author) {
        audit.record(new Deed(null, null, null, kind, subject, action, before, after, author, null));
    }

    private static Author self(User user, String address) {
        return new Author(user.id(), user.signature(), address, "");
    }

    private static Author author(Person by) {
        return new Author(by.id(), by.signature(), by.address(), "");
    }

    private static String text(User user) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", user.name());
        fields.put("login", user.login());
        fields.put("role", user.role());
        fields.put("disabled", user.disabled());
        return lines(fields);
    }

    private static String text(AwsAccount account) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", account.name());
        fields.put("number", account.number());
        fields.put("colour", account.colour());
        fields.put("production", account.production());
        fields.put("role-arn", account.roleArn().orElse(""));
        fields.put("team", account.team().name());
        return lines(fields);
    }

    /** A line for each field; no value has more than one line. */
    private static String lines(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
    }
}
