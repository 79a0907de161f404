package dev.gatehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    private static final List<String> SIBLINGS = List.of("public-subnet-1", "public-subnet-2", "private-subnet-1");

    @ParameterizedTest
    @CsvSource({
        "private-2ubnet-2, private-subnet-2",
        "public-subet-3, public-subnet-3",
        "public-subnnet-3, public-subnet-3",
        "public-sunbet-3, public-subnet-3",
        "Public-subnet-3, public-subnet-3",
        "2ubnet, subnet"
    })
    void findsTheWordThatIsOneSlipAway(String name, String meant) {
        assertThat(NamePattern.meant(name, SIBLINGS)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"private-subnet-2", "public-subnet-99", "database", "public-subnet10", "db-a", "서브넷"})
    void leavesOtherNamesAlone(String name) {
        assertThat(NamePattern.meant(name, SIBLINGS)).isEmpty();
    }

    @Test
    void whatIsCountedIsNotMistyped() {
        List<String> counted = List.of("web1-a", "web1-c", "dba1-x", "dba1-y", "zonea-1", "zonea-2");
        assertThat(NamePattern.meant("web2-a", counted)).isEmpty();
        assertThat(NamePattern.meant("zonec-1", counted)).isEmpty();
        assertThat(NamePattern.meant("dbb1-x", counted)).isEmpty();
    }

    @Test
    void oneSiblingMakesNoPattern() {
        assertThat(NamePattern.meant("2ubnet-b", List.of("subnet-a"))).isEmpty();
        assertThat(NamePattern.meant("2ubnet-c", List.of("subnet-a", "subnet-b")))
                .contains("subnet-c");
    }
}
