package dev.gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The rules about people, on an empty list of users that is rolled back. */
@PanelTest
@Transactional
class PeopleTest {

    private static final String PASSWORD = "correct horse";

    @Autowired
    private People people;

    @Autowired
    private Users users;

    @Autowired
    private Teams teams;

    @Autowired
    private SetUpLink setUpLink;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void nobodyYet() {
        users.deleteAll();
        users.flush();
    }

    @Test
    void theSetUpLinkMakesTheAdministratorOnce() {
        String token = setUpLink.open().orElseThrow().value();

        User administrator = setUpLink.use(token, " Kim@Example.com ", "김민수", PASSWORD);

        assertThat(administrator.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(administrator.login()).isEqualTo("kim@example.com");
        assertThat(setUpLink.opens(token)).isFalse();
        assertThat(setUpLink.open()).isEmpty();
    }

    @Test
    void aNewStartReplacesTheSetUpLink() {
        String before = setUpLink.open().orElseThrow().value();
        String after = setUpLink.open().orElseThrow().value();

        assertThat(setUpLink.opens(before)).isFalse();
        assertThat(setUpLink.opens(after)).isTrue();
    }

    @Test
    void aRefusedSetUpCanBeTriedAgain() {
        String token = setUpLink.open().orElseThrow().value();

        refused("password", "team.password.short", () -> setUpLink.use(token, "kim", "Kim", "short"));

        assertThat(setUpLink.opens(token)).isTrue();
    }

    @Test
    void aNameMayBeAHundredCharactersOfAnyScript() {
        User kim = administrator("kim");

        people.rename(kim.id(), "🚀".repeat(100));
        users.flush();

        assertThat(people.find(kim.id()).orElseThrow().name()).isEqualTo("🚀".repeat(100));
        refused("name", "team.name.malformed", () -> people.rename(kim.id(), "🚀".repeat(101)));
    }

    @Test
    void readsANameAsItIsMeant() {
        User kim = administrator("kim");

        people.rename(kim.id(), Normalizer.normalize("\u00A0김\u00A0민수 ", Normalizer.Form.NFD));

        assertThat(people.find(kim.id()).orElseThrow().name()).isEqualTo("김 민수");
        for (String turned : List.of("\u202Enimda", "a\u2066b", "a\u200Fb")) {
            refused("name", "team.name.turning", () -> people.rename(kim.id(), turned));
        }
    }

    @Test
    void aLoginHasLatinLettersOnly() {
        User kim = administrator("kim");
        UUID team = teams.findAllByOrderByName().getFirst().id();

        for (String mixed : List.of("k\u0456m", "\u043A\u0456\u043C", "김민수", "kim\u202E", "🚀🚀")) {
            refused("login", "team.login.malformed", () -> people.invite(mixed, "Kim", Role.VIEWER, team));
        }
        refused("login", "team.login.taken", () -> people.invite("\uFF2BIM", kim.name(), Role.VIEWER, team));
    }

    @Test
    void theLastAdministratorStays() {
        User kim = administrator("kim");

        refused("role", "team.last-administrator", () -> people.changeRole(kim.id(), Role.VIEWER));
        refused("role", "team.last-administrator", () -> people.disable(kim.id()));
    }

    @Test
    void anAdministratorWhoCannotSignInDoesNotCount() {
        User kim = administrator("kim");
        people.invite("lee", "Lee", Role.ADMINISTRATOR, team());
        User park = administrator("park");
        people.disable(park.id());

        refused("role", "team.last-administrator", () -> people.changeRole(kim.id(), Role.OPERATOR));
    }

    @Test
    void oneOfTwoAdministratorsMayGo() {
        User kim = administrator("kim");
        administrator("lee");

        people.changeRole(kim.id(), Role.VIEWER);

        assertThat(people.find(kim.id()).orElseThrow().role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void aLinkWorksOnceForSevenDays() {
        OneTimeToken token = people.invite("lee", "Lee", Role.EDITOR, team()).token();
        assertThat(people.byLink(token.value())).isPresent();

        people.redeem(token.value(), PASSWORD);

        refused("", "team.link.dead", () -> people.redeem(token.value(), PASSWORD));
    }

    @Test
    void aLinkDiesAfterSevenDays() {
        OneTimeToken token = people.invite("lee", "Lee", Role.EDITOR, team()).token();

        clock.advance(People.LINK_LIFE);

        assertThat(people.byLink(token.value())).isEmpty();
    }

    @Test
    void aNewLinkReplacesTheOneBefore() {
        People.Invitation invitation = people.invite("lee", "Lee", Role.EDITOR, team());
        OneTimeToken second = people.newLink(invitation.user());

        assertThat(people.byLink(invitation.token().value())).isEmpty();
        assertThat(people.byLink(second.value())).isPresent();
    }

    @Test
    void aNewPasswordEndsEverySession() {
        User kim = administrator("kim");
        SignedIn session = new SignedIn(kim.id(), kim.login(), kim.credentialsEpoch());
        assertThat(people.stillSignedIn(session)).isPresent();

        people.changePassword(kim.id(), "192.0.2.1", PASSWORD, "another long one");

        assertThat(people.stillSignedIn(session)).isEmpty();
    }

    @Test
    void refusesPasswordsThatAreShortLongOrTheLogin() {
        OneTimeToken token =
                people.invite("somebody.long", "Lee", Role.EDITOR, team()).token();

        refused("password", "team.password.short", () -> people.redeem(token.value(), "123456789"));
        refused("password", "team.password.long", () -> people.redeem(token.value(), "가".repeat(25)));
        refused("password", "team.password.login", () -> people.redeem(token.value(), "Somebody.Long"));
        assertThat(people.redeem(token.value(), "가나다라마바사아자차").invited()).isFalse();
    }

    @Test
    void refusesLoginsAndNamesNobodyCouldType() {
        refused("login", "team.login.malformed", () -> people.invite("with space", "Lee", Role.VIEWER, team()));
        refused("login", "team.login.malformed", () -> people.invite("x", "Lee", Role.VIEWER, team()));
        refused("name", "team.name.malformed", () -> people.invite("lee", "  ", Role.VIEWER, team()));
        refused("name", "team.name.malformed", () -> people.invite("lee", "L".repeat(101), Role.VIEWER, team()));
        people.invite("lee", "Lee", Role.VIEWER, team());
        refused("login", "team.login.taken", () -> people.invite("LEE", "Lee", Role.VIEWER, team()));
        refused("team", "team.team.unknown", () -> people.invite("park", "Park", Role.VIEWER, UUID.randomUUID()));
    }

    private User administrator(String login) {
        OneTimeToken token =
                people.invite(login, login, Role.ADMINISTRATOR, team()).token();
        return people.redeem(token.value(), PASSWORD);
    }

    private UUID team() {
        return teams.findAllByOrderByName().getFirst().id();
    }

    private static void refused(String field, String code, ThrowingCallable asked) {
        assertThatExceptionOfType(Refused.class).isThrownBy(asked).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
