import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it( "tells the kitchen of an order", async () => {
  const shop = new Shop();
  let told = false;
  shop.onOrder( () => {
    told = true;
  } );
  shop.order( "soup" );
  await waitFor( () => told );
  expect( told ).toBe( true );
} );
