package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

class DataDirectoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"data", "./data", "sub/../data"})
    void meansTheSamePlaceForEverybody(String given) {
        MockEnvironment environment = new MockEnvironment().withProperty(DataDirectory.PROPERTY, given);

        new DataDirectory().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty(DataDirectory.PROPERTY))
                .isEqualTo(Path.of("data").toAbsolutePath().toString());
    }

    @Test
    void leavesAnEnvironmentAloneThatKeepsNothing() {
        StandardEnvironment environment = new StandardEnvironment();

        new DataDirectory().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty(DataDirectory.PROPERTY)).isNull();
    }

    @Test
    void isKnownToEveryStart() {
        try (ConfigurableApplicationContext started = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run("--gatehouse.data=data")) {
            assertThat(started.getEnvironment().getProperty(DataDirectory.PROPERTY))
                    .isEqualTo(Path.of("data").toAbsolutePath().toString());
        }
    }

    static class Nothing {}
}
