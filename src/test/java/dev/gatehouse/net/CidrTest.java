package dev.gatehouse.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Address blocks, with a well-kept library as the judge. */
class CidrTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.0", "10.0.0/16", "10.0.0.256/24", "10.0.0.0/33", "010.0.0.0/8", "10.0.0.0/08", "::/0"
            })
    void refusesWhatIsNoBlock(String text) {
        assertThatThrownBy(() -> Cidr.parse(text))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.code()).isEqualTo("cidr.malformed"));
    }

    @Test
    void refusesSetHostBitsAndSaysWhichBlockIsMeant() {
        assertThatThrownBy(() -> Cidr.parse("10.0.0.5/24")).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.code()).isEqualTo("cidr.host-bits");
            assertThat(malformed.arguments()).containsExactly("10.0.0.5/24", "10.0.0.0/24");
        });
        assertThat(Cidr.masked("100.68.0.18/18")).hasToString("100.68.0.0/18");
    }

    @Test
    void agreesWithTheLibraryOnContainmentAndSize() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Cidr a = random(random);
            Cidr b = random.nextBoolean()
                    ? random(random)
                    : new Cidr(a.base() + random.nextInt(8) * 256L & 0xFFFFFFFFL, a.prefix());
            assertThat(a.contains(b)).as("%s contains %s", a, b).isEqualTo(judge(a).contains(judge(b)));
            assertThat(a.size()).isEqualTo(judge(a).getCount().longValueExact());
            assertThat(Cidr.address(a.last()))
                    .isEqualTo(judge(a).getUpper().withoutPrefixLength().toString());
        }
    }

    private static Cidr random(Random random) {
        return new Cidr(random.nextLong(1L << 32), random.nextInt(33));
    }

    private static IPv4Address judge(Cidr cidr) {
        return new IPAddressString(cidr.toString()).getAddress().toIPv4().toPrefixBlock();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/16, 24, 10.0.2.0/24", "10.0.0.0/23, 24, ", "10.0.0.0/16, 15, ", "10.0.0.0/22, 23, 10.0.2.0/23"
    })
    void proposesTheFirstFreeBlock(String within, int length, String expected) {
        List<Cidr> taken = List.of(Cidr.parse("10.0.1.0/24"), Cidr.parse("10.0.0.0/24"));

        assertThat(Cidr.parse(within)
                        .firstFree(length, taken)
                        .map(Cidr::toString)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void endsAtTheEndOfTheAddressSpace() {
        assertThat(Cidr.parse("255.255.255.0/24").next()).isEmpty();
        assertThat(Cidr.parse("10.0.0.0/24").next()).contains(Cidr.parse("10.0.1.0/24"));
    }
}
