package org.ormek.simulation.world;

/**
 * A made-up victim.
 *
 * @param name    given name and surname
 * @param phone   E.164
 * @param iin     individual identification number with a right control digit
 * @param email   e-mail address
 * @param address postal address
 * @param region  region as complaints give it
 */
public record Person(String name, String phone, String iin, String email, String address, String region) {
}
