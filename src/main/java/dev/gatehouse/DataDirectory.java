package dev.gatehouse;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes {@code gatehouse.data} absolute before anything reads it: H2 refuses a path like {@code data}, and everything
 * that keeps files must mean the same place.
 */
class DataDirectory implements EnvironmentPostProcessor {

    static final String PROPERTY = "gatehouse.data";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String given = environment.getProperty(PROPERTY);
        if (given != null) {
            String absolute = Path.of(given).toAbsolutePath().normalize().toString();
            environment.getPropertySources().addFirst(new MapPropertySource(PROPERTY, Map.of(PROPERTY, absolute)));
        }
    }
}
