package dev.gatehouse.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.ResourceId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceBookTest {

    private static final Region SEOUL = new Region("ap-northeast-2");
    private static final Region VIRGINIA = new Region("us-east-1");

    private final PriceBook book = new PriceBook();

    @Test
    void knowsWhatANatGatewayCostsInSeoulAndInVirginia() {
        assertThat(book.hourly("nat-gateway", SEOUL).orElseThrow().usd()).isEqualByComparingTo("0.059");
        assertThat(book.hourly("nat-gateway", VIRGINIA).orElseThrow().usd()).isEqualByComparingTo("0.045");
    }

    @Test
    void tellsNoPriceForARegionItDoesNotKnow() {
        assertThat(book.hourly("nat-gateway", new Region("eu-central-1"))).isEmpty();
    }

    @Test
    void tellsWhatTrafficCostsOnTopOfTheHours() {
        assertThat(book.usage("nat-gateway", SEOUL)).extracting(Usage::key).containsExactly("nat-gateway:data");
        assertThat(book.usage("public-ipv4", SEOUL)).isEmpty();
    }

    /** The worked example of two NAT gateways and four addresses: 86.14 and 14.60 dollars a month. */
    @Test
    void countsAMonthAs730Hours() {
        Bill bill = new Bill(List.of(
                line("nat-gateway", 2, book.hourly("nat-gateway", SEOUL).orElseThrow()),
                line("public-ipv4", 4, book.hourly("public-ipv4", SEOUL).orElseThrow())));

        assertThat(bill.hourly()).isEqualByComparingTo("0.138");
        assertThat(bill.lines())
                .extracting(line -> line.monthly().toPlainString())
                .containsExactly("86.140", "14.600");
        assertThat(bill.monthly()).isEqualByComparingTo("100.74");
    }

    @Test
    void saysOfUseThatHasAPriceElsewhereThatItIsUnknownHere() {
        assertThat(book.usage("nat-gateway", new Region("eu-central-1")))
                .containsExactly(new Usage("nat-gateway:data", null));
        assertThat(book.use("db-backup:stored", SEOUL).price()).isNull();
    }

    @Test
    void spreadsTheMonthOfAHostedZoneOverItsHoursEverywhere() {
        Price zone = book.hourly("hosted-zone", new Region("eu-central-1")).orElseThrow();
        Bill bill = new Bill(List.of(line("hosted-zone", 2, zone)));

        assertThat(bill.monthly()).isEqualByComparingTo("1");
        assertThat(bill.hourly()).isCloseTo(new BigDecimal("0.00137"), within(new BigDecimal("0.00001")));
    }

    @Test
    void addsUpWhatHasAPriceAndNamesWhatHasNone() {
        Bill bill = new Bill(List.of(
                line("nat-gateway", 1, book.hourly("nat-gateway", SEOUL).orElseThrow()), line("satellite", 1, null)));

        assertThat(bill.hourly()).isEqualByComparingTo("0.059");
        assertThat(bill.unknown()).extracting(Line::key).containsExactly("satellite");
    }

    @Test
    void isAsOldAsItsOldestPrice() {
        Price old = new Price("a", Price.Unit.HOUR, "us-east-1", BigDecimal.ONE, YearMonth.of(2024, 2), "");
        Price recent = new Price("b", Price.Unit.HOUR, "us-east-1", BigDecimal.ONE, YearMonth.of(2026, 10), "");

        assertThat(new Bill(List.of(line("b", 1, recent), line("a", 1, old))).asOf())
                .contains(YearMonth.of(2024, 2));
        assertThat(Bill.NOTHING.asOf()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void hasANameForEachPrice(String language) {
        ResourceBundle names = ResourceBundle.getBundle("messages/cost", Locale.of(language));

        assertThat(book.prices())
                .isNotEmpty()
                .allSatisfy(price -> assertThat(names.containsKey("price." + price.key()))
                        .as(price.key())
                        .isTrue());
    }

    @Test
    void hasNoPriceTwice() {
        assertThat(book.prices().stream().map(price -> price.key() + " " + price.region()))
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesALineThatIsNoPrice() {
        assertThatThrownBy(() -> PriceBook.price("nat-gateway,hour,ap-northeast-2"))
                .hasMessageContaining("nat-gateway,hour,ap-northeast-2");
    }

    private static Line line(String key, int quantity, @Nullable Price price) {
        return new Line(ResourceId.random(), "kind", "name", key, new BigDecimal(quantity), price);
    }
}
