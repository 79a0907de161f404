package dev.gatehouse.resource;

import java.math.BigDecimal;

/** Something AWS bills for as long as the resource exists: a price's key in the price book, and how many of it. */
public record Charge(String price, BigDecimal quantity) {

    public static Charge hourly(String price) {
        return new Charge(price, BigDecimal.ONE);
    }
}
