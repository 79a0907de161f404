package dev.gatehouse.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An AWS account that one team may use. */
@Entity
@Table(name = "aws_account")
public class AwsAccount {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AccountColour colour;

    private boolean production;

    @Column(name = "role_arn")
    private @Nullable String roleArn;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "team_id")
    private Team team;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected AwsAccount() {}

    AwsAccount(AccountDetails details, Team team) {
        this.id = UUID.randomUUID();
        this.number = details.number();
        this.team = team;
        this.name = details.name();
        this.colour = details.colour();
        describe(details, team);
    }

    /** The number stays: what was built in one account cannot move to another. */
    final void describe(AccountDetails details, Team usedBy) {
        name = details.name();
        colour = details.colour();
        production = details.production();
        roleArn = details.roleArn().isEmpty() ? null : details.roleArn();
        team = usedBy;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    /** The twelve digits. */
    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public AccountColour colour() {
        return colour;
    }

    public boolean production() {
        return production;
    }

    /** The role the panel assumes to reach the account; empty when its own credentials do. */
    public Optional<String> roleArn() {
        return Optional.ofNullable(roleArn);
    }

    public Team team() {
        return team;
    }
}
