package dev.gatehouse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Edge.Asker;
import dev.gatehouse.resource.Edge.Urgency;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Our part of AWS's allowances, and who gets it. */
class BudgetTest {

    private static final Scope SEOUL = new Scope("111122223333", new Region("ap-northeast-2"));
    private static final Asker PERSON = new Asker(Urgency.PERSON, "");
    private static final Asker ONE = new Asker(Urgency.RUN, "one");
    private static final Asker OTHER = new Asker(Urgency.RUN, "other");
    private static final Asker NOBODY = new Asker(Urgency.BACKGROUND, "");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T00:00:00Z"));
    private final Budget budget = budget(true);

    private Budget budget(boolean paced) {
        return new Budget(
                new AwsSettings(null, false, Duration.ofSeconds(5), Duration.ofSeconds(1), 0.5, paced, Duration.ZERO),
                clock);
    }

    /** How many of so many calls may be made. */
    private int made(Budget by, Asker asker, String operation, int wanted) {
        int made = 0;
        for (int i = 0; i < wanted; i++) {
            made += isMade(by, asker, operation) ? 1 : 0;
        }
        return made;
    }

    private boolean isMade(Budget by, Asker asker, String operation) {
        return Budget.asking(asker, () -> {
            try {
                by.spend(SEOUL, "ec2", operation);
                return true;
            } catch (OverBudget spent) {
                return false;
            }
        });
    }

    @Test
    void takesHalfOfWhatAwsAllows() {
        assertThat(made(budget, PERSON, "DescribeVpcs", 100)).isEqualTo(50);
        clock.advance(Duration.ofSeconds(2));
        assertThat(made(budget, PERSON, "DescribeVpcs", 100)).isEqualTo(20);
    }

    @Test
    void countsEachAccountRegionAndApiByItself() {
        made(budget, PERSON, "DescribeVpcs", 100);

        assertThat(isMade(budget, PERSON, "DescribeSubnets")).isTrue();
        budget.spend(new Scope("999999999999", new Region("ap-northeast-2")), "ec2", "DescribeVpcs");
        budget.spend(new Scope("111122223333", new Region("us-east-1")), "ec2", "DescribeVpcs");
    }

    @Test
    void countsCallsTogetherThatAwsCountsTogether() {
        for (int i = 0; i < 150; i++) {
            budget.spend(SEOUL, "rds", i % 2 == 0 ? "DescribeDBInstances" : "DescribeDBSubnetGroups");
        }
        assertThatExceptionOfType(OverBudget.class).isThrownBy(() -> budget.spend(SEOUL, "rds", "DescribeDBSnapshots"));
    }

    @Test
    void letsPeopleGoOnWhereRunsAndTheBackgroundHaveUsedUpTheirs() {
        assertThat(made(budget, NOBODY, "DescribeVpcs", 100)).isEqualTo(25);
        assertThat(made(budget, ONE, "DescribeVpcs", 100)).isEqualTo(20);
        assertThat(made(budget, PERSON, "DescribeVpcs", 100)).isEqualTo(5);
    }

    @Test
    void letsTheBackgroundYieldUntilThereIsPlentyAgain() {
        made(budget, ONE, "DescribeVpcs", 100);
        clock.advance(Duration.ofSeconds(1));
        assertThat(isMade(budget, NOBODY, "DescribeVpcs")).isFalse();
        assertThat(isMade(budget, ONE, "DescribeVpcs")).isTrue();
        clock.advance(Duration.ofSeconds(4));
        assertThat(isMade(budget, NOBODY, "DescribeVpcs")).isTrue();
    }

    @Test
    void sharesAlikeBetweenOneThatAsksForMuchAndOneThatAsksForLittle() {
        made(budget, ONE, "CreateRoute", 100);
        int one = 0;
        int other = 0;
        for (int second = 0; second < 20; second++) {
            clock.advance(Duration.ofSeconds(1));
            one += made(budget, ONE, "CreateRoute", 20);
            other += made(budget, OTHER, "CreateRoute", 3);
        }

        assertThat(one + other).isBetween(48, 51);
        assertThat(other).isBetween(20, 30);
    }

    @Test
    void callsWhatIsNoAwsAsFastAsItTakesCalls() {
        assertThat(made(budget(false), ONE, "CreateVpcEndpoint", 500)).isEqualTo(500);
    }

    @Test
    void halvesItsPartWhenAwsThrottlesAndLetsItGrowAgain() {
        Budget learning = budget(false);
        learning.throttled(SEOUL, "ec2", "CreateRoute");

        assertThat(made(learning, PERSON, "CreateRoute", 100)).isZero();
        clock.advance(Duration.ofSeconds(4));
        assertThat(made(learning, PERSON, "CreateRoute", 100)).isBetween(4, 6);
        clock.advance(Duration.ofSeconds(60));
        assertThat(made(learning, PERSON, "CreateRoute", 500)).isEqualTo(500);
    }

    @Test
    void takesManyThrottledCallsOfAMomentForOneSign() {
        Budget learning = budget(false);
        for (int i = 0; i < 10; i++) {
            learning.throttled(SEOUL, "ec2", "CreateRoute");
        }
        clock.advance(Duration.ofSeconds(31));

        assertThat(made(learning, PERSON, "CreateRoute", 500)).isEqualTo(500);
    }

    @Test
    void saysWhenToComeBack() {
        made(budget, PERSON, "CreateVpcEndpoint", 2);

        assertThatExceptionOfType(OverBudget.class)
                .isThrownBy(() -> budget.spend(SEOUL, "ec2", "CreateVpcEndpoint"))
                .satisfies(spent -> assertThat(Faults.of(spent))
                        .get()
                        .isInstanceOfSatisfying(
                                Fault.Retryable.class,
                                later -> assertThat(later.after())
                                        .isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7))));
    }
}
