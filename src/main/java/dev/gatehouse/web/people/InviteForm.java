package dev.gatehouse.web.people;

import dev.gatehouse.team.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom an administrator invites. */
public class InviteForm {

    private String login = "";
    private String name = "";
    private Role role = Role.VIEWER;
    private @Nullable UUID team;

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public @Nullable UUID getTeam() {
        return team;
    }

    public void setTeam(@Nullable UUID team) {
        this.team = team;
    }
}
