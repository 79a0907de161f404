package dev.gatehouse.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.IPAddressString;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IPv6 blocks, with a well-kept library as the judge. */
class Cidr6Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "::", "10.0.0.0/8", "::/129", "g::/16", "1:2/16", "::ffff:10.0.0.1/96", "1::2::3/64"})
    void refusesWhatIsNoBlock(String text) {
        assertThatThrownBy(() -> Cidr6.parse(text))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.code()).isEqualTo("cidr6.malformed"));
    }

    @ParameterizedTest
    @CsvSource({
        "::/0, ::/0",
        "2001:DB8:0:0:1:0:0:1/128, 2001:db8::1:0:0:1/128",
        "2001:db8::5/32, 2001:db8::/32",
        "' fe80::1/10 ', fe80::/10",
        "1:0:2:3:4:5:6:7/128, 1:0:2:3:4:5:6:7/128"
    })
    void hasOneSpelling(String text, String canonical) {
        assertThat(Cidr6.parse(text)).hasToString(canonical);
    }

    @Test
    void agreesWithTheLibraryOnSpelling() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            BigInteger bits =
                    new BigInteger(128, random).and(new BigInteger(128, random)).and(new BigInteger(128, random));
            StringBuilder text = new StringBuilder();
            for (int shift = 112; shift >= 0; shift -= 16) {
                int group = random.nextBoolean() ? 0 : bits.shiftRight(shift).intValue() & 0xffff;
                text.append(text.isEmpty() ? "" : ":").append(Integer.toHexString(group));
            }
            String block = text + "/" + random.nextInt(129);
            String judged = new IPAddressString(block)
                    .getAddress()
                    .toPrefixBlock()
                    .getLower()
                    .toIPv6()
                    .toCanonicalString();
            assertThat(Cidr6.parse(block)).as(block).hasToString(judged);
        }
    }

    @Test
    void knowsWhatTheInternetDoesNotBear() {
        assertThat(Cidr6.parse("fd00::/8").isPrivate()).isTrue();
        assertThat(Cidr6.parse("fe80::/10").isPrivate()).isTrue();
        assertThat(Cidr6.parse("::/0").isPrivate()).isFalse();
        assertThat(Cidr6.parse("2001:db8::/32").isPrivate()).isFalse();
    }
}
