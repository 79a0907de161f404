package dev.gatehouse.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. Changed by {@link People} alone, which knows the rules. */
@Entity
@Table(name = "person")
public class User {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(nullable = false)
    private String login;

    @Column(nullable = false)
    private String name;

    private @Nullable String password;

    @Column(name = "credentials_epoch")
    private long credentialsEpoch;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    private boolean disabled;

    private @Nullable String language;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Theme theme = Theme.AUTO;

    @Column(name = "link_hash")
    private @Nullable String linkHash;

    @Column(name = "link_expires_at")
    private @Nullable Instant linkExpiresAt;

    @Column(name = "browser_mark")
    private @Nullable String browserMark;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "signed_in_at")
    private @Nullable Instant signedInAt;

    @ManyToMany
    @JoinTable(
            name = "team_member",
            joinColumns = @JoinColumn(name = "person_id"),
            inverseJoinColumns = @JoinColumn(name = "team_id"))
    private Set<Team> teams = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected User() {}

    User(String login, String name, Role role, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.login = login;
        this.name = name;
        this.role = role;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    /** As history names this person; see {@link Person#signature()}. */
    public String signature() {
        return Person.signature(name, login);
    }

    public Role role() {
        return role;
    }

    public boolean disabled() {
        return disabled;
    }

    /** Invited, but no password chosen yet. */
    public boolean invited() {
        return password == null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> signedInAt() {
        return Optional.ofNullable(signedInAt);
    }

    public Preferences preferences() {
        return new Preferences(
                language == null ? null : Locale.forLanguageTag(language),
                timeZone == null ? null : ZoneId.of(timeZone),
                theme);
    }

    /** What this person's browsers keep beyond a session; empty until the person has signed in. */
    public Optional<String> browserMark() {
        return Optional.ofNullable(browserMark);
    }

    Optional<String> password() {
        return Optional.ofNullable(password);
    }

    long credentialsEpoch() {
        return credentialsEpoch;
    }

    boolean linkHolds(Instant now) {
        return !disabled && linkExpiresAt != null && now.isBefore(linkExpiresAt);
    }

    void join(Team team) {
        teams.add(team);
    }

    void rename(String newName) {
        name = newName;
    }

    void promote(Role newRole) {
        role = newRole;
    }

    /** Also ends every session and kills the one-time link that may still be open. */
    void choosePassword(String encoded) {
        password = encoded;
        linkHash = null;
        linkExpiresAt = null;
        credentialsEpoch++;
    }

    void disable(boolean value) {
        disabled = value;
        credentialsEpoch++;
    }

    void offerLink(String hash, Instant expiresAt) {
        linkHash = hash;
        linkExpiresAt = expiresAt;
    }

    void prefer(Preferences wanted) {
        language = wanted.language() == null ? null : wanted.language().toLanguageTag();
        timeZone = wanted.zone() == null ? null : wanted.zone().getId();
        theme = wanted.theme();
    }

    void signedIn(Instant when) {
        signedInAt = when;
        if (browserMark == null) {
            browserMark = OneTimeToken.random().value();
        }
    }
}
