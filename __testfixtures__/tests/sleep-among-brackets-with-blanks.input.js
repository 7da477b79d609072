import { expect, it } from "vitest";
import { Shop } from "./shop";

it( "tells the kitchen of an order", async () => {
  const shop = new Shop();
  let told = false;
  shop.onOrder( () => {
    told = true;
  } );
  shop.order( "soup" );
  await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
  expect( told ).toBe( true );
} );
