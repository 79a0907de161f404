package dev.gatehouse.web.api.people;

import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.Administrators;
import dev.gatehouse.team.OneTimeToken;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.User;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Listing;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.gate.Repeats;
import dev.gatehouse.web.people.Links;
import dev.gatehouse.web.people.TeamHistory;
import dev.gatehouse.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may sign in. */
@RestController
@RequestMapping(path = "/api/users", produces = MediaType.APPLICATION_JSON_VALUE)
@Administrators
@Section("People and accounts")
class UsersApi {

    private static final UUID NOBODY = new UUID(0, 0);

    private final People people;
    private final Links links;
    private final TeamHistory history;

    UsersApi(People people, Links links, TeamHistory history) {
        this.people = people;
        this.links = links;
        this.history = history;
    }

    /** Whom to invite, in which role and team. */
    record Invitation(
            @Nullable String login,
            @Nullable String name,
            @Nullable String role,
            @Nullable UUID team) {}

    /** What somebody may do from now on. */
    record RoleBody(@Nullable String role) {}

    /** Opens the way to a password, once; told here and never again. */
    record Link(UUID user, String link) {}

    @GetMapping
    @Explained("List people")
    Listing<UserView> list() {
        return new Listing<>(people.all().stream().map(UserView::of).toList());
    }

    @GetMapping("/{id}")
    @Explained("Read a person")
    UserView read(@PathVariable UUID id) {
        return UserView.of(user(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Explained(value = "Invite somebody", more = "The answer has the link to send; it is told only this once.")
    ResponseEntity<Link> invite(@RequestBody Invitation asked, Caller caller, HttpServletRequest request) {
        Role role = role(asked.role());
        People.Invitation made = history.invite(
                caller.actor(),
                () -> people.invite(
                        Objects.requireNonNullElse(asked.login(), ""),
                        Objects.requireNonNullElse(asked.name(), ""),
                        role,
                        Objects.requireNonNullElse(asked.team(), NOBODY)));
        return ResponseEntity.created(URI.create("/api/users/" + made.user()))
                .body(link(made.user(), made.token(), request));
    }

    @PostMapping("/{id}/link")
    @Explained(value = "Make a new link", more = "The one before stops working; told only this once.")
    Link newLink(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        user(id);
        OneTimeToken token = history.change(id, "user.link-made", caller.actor(), () -> people.newLink(id));
        return link(id, token, request);
    }

    private Link link(UUID user, OneTimeToken token, HttpServletRequest request) {
        Repeats.keepNoBody(request);
        return new Link(user, links.join(token));
    }

    @PostMapping(path = "/{id}/role", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Explained("Change somebody's role")
    UserView changeRole(@PathVariable UUID id, @RequestBody RoleBody body, Caller caller) {
        Role role = role(body.role());
        return changed(id, "user.role-changed", caller, () -> people.changeRole(id, role));
    }

    @PostMapping("/{id}/disable")
    @Explained(value = "Disable somebody", more = "Ends their sessions and their API tokens.")
    UserView disable(@PathVariable UUID id, Caller caller) {
        return changed(id, "user.disabled", caller, () -> people.disable(id));
    }

    @PostMapping("/{id}/enable")
    @Explained("Enable somebody")
    UserView enable(@PathVariable UUID id, Caller caller) {
        return changed(id, "user.enabled", caller, () -> people.enable(id));
    }

    private UserView changed(UUID id, String action, Caller caller, Runnable change) {
        user(id);
        history.change(id, action, caller.actor(), () -> {
            change.run();
            return id;
        });
        return UserView.of(user(id));
    }

    private User user(UUID id) {
        return people.find(id).orElseThrow(() -> new NotFound("user"));
    }

    /** Throws {@link dev.gatehouse.net.Malformed} if it is none. */
    private static Role role(@Nullable String text) {
        return (Role) Texts.read(Role.class, Objects.requireNonNullElse(text, ""));
    }
}
