package org.ormek.simulation.world;

/**
 * A firm that does nothing wrong.
 *
 * @param name  its name
 * @param phone its telephone
 * @param site  its site
 * @param email its e-mail address
 */
public record HonestFirm(String name, Asset phone, Asset site, Asset email) {
}
