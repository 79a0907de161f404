package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.team.Person;
import dev.gatehouse.team.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void countsALinesEndOnceAsBrowsersDo() {
        String typed = "line\r\n".repeat(200);

        assertThat(kept(typed)).isEqualTo("line\n".repeat(200).strip());
    }

    @Test
    void saysThatItWasCutAndCutsNoCharacterInHalf() {
        assertThat(kept("x" + "🚀".repeat(1000))).isEqualTo("x" + "🚀".repeat(499) + "…");
        assertThat(kept("가".repeat(1001))).isEqualTo("가".repeat(1000) + "…");
    }

    @Test
    void leavesOutWhatNobodyCanType() {
        assertThat(kept("  because\u0000of\u0007this ")).isEqualTo("because of this");
    }

    private static String kept(String why) {
        Person person = new Person(UUID.randomUUID(), "Kim", "kim", Role.OPERATOR, "192.0.2.1");
        return StackPages.author(person, why).why();
    }
}
