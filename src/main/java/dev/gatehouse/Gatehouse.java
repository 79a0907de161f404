package dev.gatehouse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the panel. */
@SpringBootApplication
public class Gatehouse {

    public static void main(String[] args) {
        SpringApplication.run(Gatehouse.class, args);
    }
}
