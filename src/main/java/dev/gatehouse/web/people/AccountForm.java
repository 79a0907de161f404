package dev.gatehouse.web.people;

import dev.gatehouse.team.AccountColour;
import dev.gatehouse.team.AccountDetails;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator types about an AWS account. */
public class AccountForm {

    private String number = "";
    private String name = "";
    private AccountColour colour = AccountColour.BLUE;
    private boolean production;
    private String roleArn = "";
    private @Nullable UUID team;
    private long version;

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public AccountColour getColour() {
        return colour;
    }

    public void setColour(AccountColour colour) {
        this.colour = colour;
    }

    public boolean isProduction() {
        return production;
    }

    public void setProduction(boolean production) {
        this.production = production;
    }

    public String getRoleArn() {
        return roleArn;
    }

    public void setRoleArn(String roleArn) {
        this.roleArn = roleArn;
    }

    public @Nullable UUID getTeam() {
        return team;
    }

    public void setTeam(@Nullable UUID team) {
        this.team = team;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    static AccountForm of(AwsAccount account) {
        AccountForm form = new AccountForm();
        form.number = account.number();
        form.name = account.name();
        form.colour = account.colour();
        form.production = account.production();
        form.roleArn = account.roleArn().orElse("");
        form.team = account.team().id();
        form.version = account.version();
        return form;
    }

    AccountDetails details() {
        if (team == null) {
            throw new Refused("team", "team.team.unknown");
        }
        return new AccountDetails(number, name, colour, production, roleArn, team);
    }
}
