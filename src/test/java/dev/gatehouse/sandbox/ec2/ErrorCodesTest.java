package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** Holds error-codes.txt, a table of what AWS answers to mistakes, against the nouns: a line each, a method each. */
class ErrorCodesTest {

    private static final List<Class<?>> MISTAKES = List.of(
            VpcMistakes.class,
            SubnetMistakes.class,
            InternetGatewayMistakes.class,
            RouteMistakes.class,
            RouteTableMistakes.class,
            AddressMistakes.class,
            SecurityGroupMistakes.class,
            NetworkAclMistakes.class,
            VpcEndpointMistakes.class,
            TagAndFilterMistakes.class,
            InstanceMistakes.class);

    /** One line of the table; {@code *} in the message stands for what varies. */
    record Line(String mistake, String code, String message, String source) {

        static Line parse(String text) {
            String[] fields = text.split(" \\| ", 4);
            return new Line(fields[0], fields[1], fields[2], fields[3]);
        }

        @Override
        public String toString() {
            return mistake + ": " + code;
        }
    }

    static Stream<Line> table() throws IOException {
        try (InputStream file = ErrorCodesTest.class.getResourceAsStream("/sandbox/ec2/error-codes.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::parse);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void answersAsAwsDoes(Line line) {
        Method mistake = mistakes()
                .filter(one -> one.getName().equals(line.mistake()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody makes the mistake " + line.mistake()));
        Network network = new Network(Account.instant());
        Ec2Exception error = catchThrowableOfType(Ec2Exception.class, () -> make(mistake, network));
        assertThat(error).as("the error").isNotNull();
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(line.code());
        assertThat(error.statusCode()).isEqualTo(400);
        assertThat(error.awsErrorDetails().errorMessage())
                .matches(message -> new Glob(line.message()).matches(message), line.message());
    }

    @Test
    void everyMistakeIsInTheTable() throws IOException {
        List<String> known = table().map(Line::mistake).toList();
        assertThat(mistakes().map(Method::getName)).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Stream<Method> mistakes() {
        return MISTAKES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> List.of(method.getParameterTypes()).equals(List.of(Network.class)));
    }

    private static void make(Method mistake, Network network) throws Throwable {
        try {
            mistake.invoke(null, network);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
